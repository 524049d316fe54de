using System.Globalization;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Events.Show;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Reply;

/// <summary>A reply as somebody fills it in.</summary>
internal sealed class ReplyForm
{
    public string? Which { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? People { get; set; } = "1";

    public string? Needs { get; set; }

    /// <returns>Null where something is wrong, which <paramref name="problems"/> tells.</returns>
    public WantsToCome? Read(EventPage page, Texts texts, out IReadOnlyList<FormProblem> problems)
    {
        var found = new List<FormProblem>();
        var date = page.Open.FirstOrDefault(open => $"{open.Id}" == Which) ?? (page.Open is [var only] ? only : null);
        Check(date is not null, nameof(Which), texts["Choose a date."]);
        var name = string.Join(' ', (Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Check(name.Length is > 0 and <= Rsvp.LongestName, nameof(Name), texts["Write your name, in at most {0} characters.", Rsvp.LongestName]);
        Check(EmailAddress.TryParse(Email, CultureInfo.InvariantCulture, out var email), nameof(Email), texts["Enter your e-mail address, like ana@example.org."]);
        Check(int.TryParse(People?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= Rsvp.MostPeople, nameof(People), texts["Write how many people come, from 1 to {0}.", Rsvp.MostPeople]);
        var needs = Needs?.ReplaceLineEndings("\n").Trim();
        Check(!(needs?.Length > Rsvp.LongestNeeds), nameof(Needs), texts["Shorten this to {0} characters.", Rsvp.LongestNeeds]);
        problems = found;
        return found.Count > 0 ? null : new WantsToCome(date!.Id, name, email!, people, string.IsNullOrEmpty(needs) ? null : needs);

        void Check(bool isRight, string field, string problem)
        {
            if (!isRight)
            {
                found.Add(new FormProblem(field, problem));
            }
        }
    }
}
