namespace Redress.Reading.Quotes;

/// <summary>Describes a candidate for a quotation as a list of features, each a template with up to three small values.</summary>
/// <remarks>A feature is packed into 32 bits: template, a, b, c, eight bits each. The weights file names them the same way.</remarks>
internal static class Features
{
    /// <summary>Features of leaving the quotation without a speaker.</summary>
    public static void OfNobody(Scene scene, Bearing bearing, List<uint> features)
    {
        features.Clear();
        Add(features, Template.Nobody, 0);
        Add(features, Template.NobodySize, bearing.Size, (int)bearing.Lead, bearing.StartsLower ? 1 : 0);
        Add(features, Template.NobodyTail, bearing.Size, (int)bearing.Tail);
        Add(features, Template.NobodyVerbs, bearing.VerbBefore >= 0 ? 1 : 0, bearing.VerbAfter >= 0 ? 1 : 0, bearing.Size);
        Add(features, Template.NobodyLead, (int)bearing.Lead, Around.ClassOf(scene, bearing.First - 1, bearing.First));
    }

    public static void Of(Scene scene, Bearing bearing, Candidate candidate, Standing standing, List<uint> features)
    {
        var around = Around.Of(scene, bearing, candidate);
        var side = (int)around.Side;
        var (kind, lead, tail) = ((int)candidate.Kind, (int)bearing.Lead, (int)bearing.Tail);
        var subject = around.Subject;

        features.Clear();
        Add(features, Template.SideLeadTail, side, lead, tail);
        Add(features, Template.SideTailSubject, side, tail, subject);
        Add(features, Template.SideTailInverted, side, tail, around.Inverted);
        Add(features, Template.SideLeadSubject, side, lead, subject);
        Add(features, Template.SideDistanceRank, side, around.Distance, standing.Rank);
        Add(features, Template.SideSentencesTail, side, around.Sentences, tail);
        Add(features, Template.SideSentencesLead, side, around.Sentences, lead);
        OfWords(around, kind, features);
        OfStanding(around, standing, lead, tail, kind, features);
        OfVerbs(bearing, around, standing, kind, features);
    }

    private static void OfWords(in Around around, int kind, List<uint> features)
    {
        var side = (int)around.Side;
        Add(features, Template.KindSideSubject, kind, side, around.Subject);
        Add(features, Template.BeforeKind, around.Before, kind, side);
        Add(features, Template.NextKind, around.Next, kind, side);
        Add(features, Template.BeforeNext, around.Before, around.Next);
    }

    private static void OfStanding(in Around around, in Standing standing, int lead, int tail, int kind, List<uint> features)
    {
        var side = (int)around.Side;
        Add(features, Template.KindSideRank, kind, side, standing.Rank);
        Add(features, Template.FirstLead, standing.First ? 1 : 0, lead, side);
        Add(features, Template.Crossed, standing.Crossed, around.Sentences, side);
        Add(features, Template.PreviousLead, standing.Previous, lead, side);
        Add(features, Template.PreviousSentences, standing.Previous, around.Sentences, side);
        Add(features, Template.PreviousTail, standing.Previous, tail, lead);
        Add(features, Template.RankSubject, standing.Rank, side, around.Subject);
    }

    private static void OfVerbs(Bearing bearing, in Around around, in Standing standing, int kind, List<uint> features)
    {
        var (side, lead, tail) = ((int)around.Side, (int)bearing.Lead, (int)bearing.Tail);
        Add(features, Template.KindGoverns, kind, around.Governs, around.Subject);
        Add(features, Template.VerbBeforeLead, standing.FromVerbBefore, bearing.VerbBeforeLead, around.Before);
        Add(features, Template.VerbBeforeFirst, standing.FromVerbBefore, bearing.VerbBeforeLead, standing.First ? 1 : 0);
        Add(features, Template.VerbBeforeKind, standing.FromVerbBefore, kind, around.Next);
        Add(features, Template.VerbAfterLead, standing.FromVerbAfter, bearing.VerbAfterLead, around.Before);
        Add(features, Template.VerbAfterFirst, standing.FromVerbAfter, bearing.VerbAfterLead, standing.First ? 1 : 0);
        Add(features, Template.VerbAfterKind, standing.FromVerbAfter, kind, around.Next);
        Add(features, Template.VerbSide, around.Verb, side, around.Governs);
        Add(features, Template.GovernsSideTail, around.Governs, side, tail);
        Add(features, Template.GovernsSubject, around.Governs, around.Subject, around.Inverted);
        Add(features, Template.GovernsDistance, around.Governs, side, around.Distance);
        Add(features, Template.InvertedDistance, around.Inverted, side, around.Distance);
        Add(features, Template.GovernsFirst, around.Governs, standing.First ? 1 : 0, lead);
        Add(features, Template.SizeSubject, bearing.Size, around.Subject, side);
        Add(features, Template.TailDistance, tail, side, around.Distance);
        Add(features, Template.LeadDistance, lead, side, around.Distance);
    }

    public static uint Pack(Template template, int a, int b, int c) => ((uint)template << 24) | ((uint)(byte)a << 16) | ((uint)(byte)b << 8) | (byte)c;

    private static void Add(List<uint> features, Template template, int a, int b = 0, int c = 0) => features.Add(Pack(template, a, b, c));
}

/// <summary>Which properties a feature combines.</summary>
internal enum Template
{
    Nobody,
    NobodySize,
    NobodyTail,
    NobodyVerbs,
    NobodyLead,
    SideLeadTail,
    SideTailSubject,
    SideTailInverted,
    SideLeadSubject,
    SideDistanceRank,
    SideSentencesTail,
    SideSentencesLead,
    KindSideSubject,
    KindSideRank,
    BeforeKind,
    NextKind,
    BeforeNext,
    FirstLead,
    Crossed,
    PreviousLead,
    PreviousSentences,
    PreviousTail,
    VerbSide,
    GovernsSideTail,
    GovernsSubject,
    GovernsDistance,
    RankSubject,
    InvertedDistance,
    GovernsFirst,
    SizeSubject,
    TailDistance,
    LeadDistance,
    KindGoverns,
    VerbBeforeLead,
    VerbBeforeFirst,
    VerbBeforeKind,
    VerbAfterLead,
    VerbAfterFirst,
    VerbAfterKind,
}

/// <summary>A candidate's place among the others.</summary>
/// <param name="Rank">How many candidates stand between it and the quotation, up to 3.</param>
/// <param name="First">Whether it is the first of its sentence.</param>
/// <param name="Crossed">Other quotations between, up to 2.</param>
/// <param name="Previous">1 where the quotation before has this very mention as its speaker, 2 where it has the same person, 3 where it has another, 0 where it has none.</param>
/// <param name="FromVerbBefore">Its place before the verb of saying before the quotation: 0 none, 1 nearest, up to 4.</param>
/// <param name="FromVerbAfter">The same for the verb after the quotation.</param>
internal readonly record struct Standing(int Rank, bool First, int Crossed, int Previous, int FromVerbBefore, int FromVerbAfter);
