using Microsoft.AspNetCore.Mvc.ModelBinding;
using Redress.Domain.Commitments;
using Redress.Platform.Web.Languages;

namespace Redress.Commitments.Decide;

/// <summary>The fields of the evidence form as they were typed, and what is wrong with them.</summary>
internal sealed record EvidenceForm
{
    public EvidenceKind Kind { get; init; }

    public string? Story { get; init; }

    public string? Sentence { get; init; }

    public string? Url { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether only a sentence may be given.</summary>
    public bool OnlySentence { get; init; }

    /// <summary>The field that is wrong and why; null where nothing is.</summary>
    [BindNever]
    public (string Field, string Message)? Error { get; init; }

    public EvidenceGiven ToGiven() => new(OnlySentence ? EvidenceKind.Sentence : Kind, Story, Sentence, Url, Text);

    public static (string Field, string Message) Words(EvidenceProblem problem, Texts texts) => problem switch
    {
        EvidenceProblem.NoSuchStory => ("evidence-story", texts["No published story has this address. Copy it from the story’s page."]),
        EvidenceProblem.NoSuchSentence => ("evidence-sentence", texts["The story has no sentence with this number. It stands after the ¶."]),
        EvidenceProblem.NoAddress => ("evidence-url", texts["Give the whole address of the document or vote, beginning with https://."]),
        EvidenceProblem.NoText => ("evidence-text", texts["Say in at most {0} characters what the document or vote is and shows.", ReadEvidence.LongestText]),
    };
}
