using Redress.Stories.Show;

namespace Redress.Stories.Act;

internal sealed class HoldAStudyGroup : IWayToAct
{
    public int Rank => 30;

    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(new StudyGroup(page.Story.Slug, StudyKit.Questions(page))
    {
        Icon = "M4 5h7a1 1 0 011 1v14a2 2 0 00-2-2H4zM20 5h-7a1 1 0 00-1 1v14a2 2 0 012-2h6z",
        View = "/Stories/Act/_HoldAStudyGroup.cshtml",
        Steps =
        [
            new("Invite three to twelve people, and find a table: a library, a place of worship, a kitchen."),
            new("Print the brief and the questions, one for each."),
            .. StudyKit.Agenda.Select(item => new Step($"{item.Minutes} minutes: {item.What}")),
        ],
    });
}

internal sealed record StudyGroup(string Slug, IReadOnlyList<string> Questions) : WayToAct("study", "Hold a study group", "Study", "1 hour");
