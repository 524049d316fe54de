namespace Redress.Reading.Quotes;

/// <summary>Says how far a chosen mention reaches in the text, and whom it stands for.</summary>
internal sealed class SpeakerNaming(Scene scene, List<Candidate> candidates)
{
    /// <summary>Sentences back to which a pronoun may point.</summary>
    private const int Memory = 3;

    /// <summary>The name of the person or body; null where a pronoun stays open.</summary>
    public string? NameOf(Candidate candidate) => candidate.Person?.Name ?? candidate.Kind switch
    {
        CandidateKind.IOrWe or CandidateKind.HeOrShe => null,
        CandidateKind.Who => candidates.FindLast(c => c.Last < candidate.First && scene.SameSentence(c.First, candidate.First)) is { } antecedent ? NameOf(antecedent) : null,
        CandidateKind.They or CandidateKind.It => BodyBefore(candidate),
        _ => Written(candidate),
    };

    /// <summary>Start and end offsets of the whole noun phrase.</summary>
    public (int Start, int End) Extent(Candidate candidate)
    {
        var phrase = NounPhrase.Around(scene, candidate);
        return (scene.Tokens[phrase.First].Start, scene.Tokens[phrase.Last].End);
    }

    private string Written(Candidate candidate)
    {
        var (start, end) = Extent(candidate);
        return scene.Text[start..end];
    }

    /// <summary>The last body or group named before "they" or "it".</summary>
    private string? BodyBefore(Candidate candidate)
    {
        var before = candidates.FindLast(c => c.Last < candidate.First && c.Kind is CandidateKind.Body or CandidateKind.Role or CandidateKind.Document && !Singular(candidate, c));
        return before is not null && scene.Tokens[candidate.First].Sentence - scene.Tokens[before.First].Sentence <= Memory ? NameOf(before) : null;
    }

    private bool Singular(Candidate pronoun, Candidate candidate) =>
        pronoun.Kind is CandidateKind.They && candidate.Kind is CandidateKind.Role && !scene.Word(candidate.Last).EndsWith("s");
}
