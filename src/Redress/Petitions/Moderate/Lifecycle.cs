using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Petitions.Respond;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Moderate;

/// <summary>The steps of a petition that the public log and those who follow have to know of: each adds its leaf and its news to the transaction of the change.</summary>
internal static class Lifecycle
{
    public static async Task OpenForSignaturesAsync(this RedressDb db, Petition petition, DateTimeOffset now, CancellationToken cancel)
    {
        petition.Open(now);
        db.AppendToLog(PendingLeaf.Text(petition.Id.Value, TreeHash.Read(petition.Text.TextHash), now));
        await PetitionNews.AnnounceAsync(db, petition, PetitionNews.Opened, now, cancel);
    }

    public static async Task CloseForSignaturesAsync(this RedressDb db, Petition petition, DateTimeOffset now, CancellationToken cancel)
    {
        petition.Close(now);
        db.AppendToLog(PendingLeaf.Close(petition.Id.Value, TreeHash.Read(petition.Text.TextHash), now));
        await PetitionNews.AnnounceAsync(db, petition, PetitionNews.Closed, now, cancel);
    }

    /// <summary>Takes it down. Where it could still be signed, that ends too.</summary>
    public static async Task TakeDownAsync(this RedressDb db, Petition petition, string because, DateTimeOffset now, CancellationToken cancel)
    {
        var wasOpen = petition.Status is PetitionStatus.Open;
        petition.Remove(now, because);

        if (wasOpen)
        {
            db.AppendToLog(PendingLeaf.Close(petition.Id.Value, TreeHash.Read(petition.Text.TextHash), now));
        }

        await PetitionNews.AnnounceAsync(db, petition, PetitionNews.TakenDown, now, cancel);
    }

    /// <summary>Changes the text of an open petition. Those who signed stay with what they signed, and are asked.</summary>
    /// <param name="db">Saves the change.</param>
    /// <param name="petition">With its versions.</param>
    /// <param name="text">The new text.</param>
    /// <param name="signed">How many have signed so far.</param>
    /// <param name="now">When.</param>
    public static void WriteNewVersion(this RedressDb db, Petition petition, WrittenText text, long signed, DateTimeOffset now)
    {
        var version = petition.Write(text.Title, text.Ask, text.Background, text.Addressee, now);
        version.SignedBefore = signed;
        db.AppendToLog(PendingLeaf.Text(petition.Id.Value, TreeHash.Read(version.TextHash), now));
        db.Enqueue(new AskSignersAgain(petition.Id, version.Number));
    }
}

/// <summary>The text of a petition, read from a form and found complete.</summary>
internal sealed record WrittenText(string Title, string Ask, string? Background, string Addressee)
{
    public bool IsThatOf(PetitionVersion version) => (Title, Ask, Background, Addressee) == (version.Title, version.Ask, version.Background, version.Addressee);
}
