using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Commentaries;

/// <summary>A page on which somebody writes opinion on a story, with the story's sentences beside it and a preview.</summary>
internal abstract class OpinionPage(Texts texts) : PageModel
{
    [BindProperty]
    public OpinionForm Form { get; set; } = new();

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public ActionPage Story { get; protected set; } = null!;

    /// <summary>The form as readers would see it; null where nobody asked.</summary>
    public Commentary? Preview { get; private set; }

    public abstract int MostWords { get; }

    protected Texts T => texts;

    /// <summary>Takes down what is wrong with the form.</summary>
    protected bool IsGood()
    {
        foreach (var (field, problem) in Form.Problems(Story.Story, MostWords, texts))
        {
            ModelState.AddModelError($"Form.{field}", problem);
        }

        return ModelState.IsValid;
    }

    protected IActionResult ShowPreview(CommentaryOrigin origin)
    {
        Preview = Commentary.Begin(Story.Story.Id, origin, CommentaryStatus.Draft, DateTimeOffset.UnixEpoch);
        Form.WriteTo(Preview);
        return Page();
    }
}
