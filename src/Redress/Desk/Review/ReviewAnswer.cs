namespace Redress.Desk.Review;

/// <summary>What came of a button an editor pressed in the review.</summary>
internal enum ReviewAnswer
{
    Saved,
    Published,
    Scheduled,
    TakenDown,
    LineAdded,
    LineDropped,
    LineMoved,

    /// <summary>Publishing waits until every line is checked.</summary>
    NotAllChecked,

    /// <summary>The time to publish is missing or over.</summary>
    NoTimeToCome,

    /// <summary>Readers are not told why it is taken down.</summary>
    NoReason,

    /// <summary>A public story changes, and readers are not told what was wrong.</summary>
    NoNote,

    /// <summary>A new line has no words, or rests on no sentence of the story.</summary>
    NoLine,
}
