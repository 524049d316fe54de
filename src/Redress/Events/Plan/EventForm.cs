namespace Redress.Events.Plan;

/// <summary>An event as somebody fills it in; every answer is kept until it is right.</summary>
internal sealed class EventForm
{
    public string? Story { get; set; }

    public string? Topic { get; set; }

    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Organizer { get; set; }

    public string? Accessibility { get; set; }

    /// <summary>"place", "online" or "both".</summary>
    public string? Where { get; set; }

    public string? Venue { get; set; }

    public string? Street { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }

    public string? Link { get; set; }

    public string? Date { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public string? Zone { get; set; }

    /// <summary>Of a time that comes twice because clocks are put back, the first is meant.</summary>
    public bool FirstOfTwo { get; set; }

    public string? Repeat { get; set; }

    public string? Times { get; set; }

    public string? Capacity { get; set; }

    public string? Email { get; set; }
}

/// <summary>What is wrong with a form, and where.</summary>
/// <param name="Field">The id of the field.</param>
/// <param name="Text">What is wrong and how to mend it, in the reader's language.</param>
internal sealed record FormProblem(string Field, string Text);
