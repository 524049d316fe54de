namespace Redress.Domain.Events;

/// <summary>What an event says of itself.</summary>
/// <param name="Kind">What people meet for.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Plain text; empty lines part paragraphs.</param>
/// <param name="Organizer">Who invites, as readers see it.</param>
/// <param name="Accessibility">Steps, toilets, sign language, captions; null where nobody said.</param>
public sealed record EventWording(EventKind Kind, string Title, string Text, string Organizer, string? Accessibility);
