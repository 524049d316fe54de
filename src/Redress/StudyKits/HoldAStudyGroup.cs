using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.StudyKits;

internal sealed class HoldAStudyGroup(Texts texts) : IWayToAct
{
    public int Rank => 30;

    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(new StudyGroup(page.Story.Slug, texts["Hold a study group"], texts["Study"], texts["1 hour"])
    {
        Icon = "M4 5h7a1 1 0 011 1v14a2 2 0 00-2-2H4zM20 5h-7a1 1 0 00-1 1v14a2 2 0 012-2h6z",
        View = "/StudyKits/_HoldAStudyGroup.cshtml",
        Steps =
        [
            new(texts["Invite three to twelve people, and find a table: a library, a place of worship, a kitchen."]),
            new(texts["Print the brief and the questions, one for each."]),
            .. StudyKit.Agenda(texts).Select(item => new Step(texts["{0} minutes: {1}", item.Minutes, item.What])),
        ],
        Questions = StudyKit.Questions(page, texts),
    });
}

internal sealed record StudyGroup(string Slug, string Name, string Short, string Takes) : WayToAct("study", Name, Short, Takes);
