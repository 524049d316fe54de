using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Letters.Count;
using Redress.Letters.Write;
using Redress.Platform.Counting;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Outbound;
using Redress.Platform.Privacy;

namespace Redress.Letters.Send.Gateway;

/// <summary>Hands a confirmed letter to the gateway of Congress. Run again it posts the same delivery id, by which the gateway knows a repeat.</summary>
internal sealed record SendByGateway(Id<Delivery> Delivery) : IJob
{
    public static string Name => "letters.gateway";
}

internal sealed class SendByGatewayHandler(RedressDb db, PersonalData data, FindAddressees addressees, CwcAgent agent, GuardedHttp http, EndLetter end, Counts counts, TimeProvider clock) : IJobHandler<SendByGateway>
{
    public async Task RunAsync(SendByGateway job, CancellationToken cancel)
    {
        var delivery = await db.Set<Delivery>().SingleOrDefaultAsync(d => d.Id == job.Delivery, cancel);

        if (delivery is not { Status: DeliveryStatus.Queued })
        {
            return;
        }

        var now = clock.GetUtcNow();
        var message = await MessageAsync(delivery, now, cancel);

        if (message is null || agent.Url is null || message.Problems() is [_, ..])
        {
            delivery.Fail(now, message?.Problems() is [var problem, ..] ? problem : "The gateway is not set up for this office.");
        }
        else
        {
            switch (await http.PostAsync(agent.Url, "application/xml", Encoding.UTF8.GetBytes(message.ToXml().ToString()), cancel))
            {
                case Posted { Status: >= 200 and < 300 }:
                    delivery.Accept(now);
                    break;
                case Posted { Status: < 500 and not 429 and var status }:
                    delivery.Fail(now, FormattableString.Invariant($"The server answered {status}."));
                    break;
                case FetchFailure { Kind: FetchProblem.Refused } refused:
                    delivery.Fail(now, refused.Why);
                    break;
                default:
                    throw new HttpRequestException("The gateway could not be reached or is in trouble; the job tries again.");
            }
        }

        await db.SaveChangesAsync(cancel);
        counts.AddWritten(delivery);
        await end.RunAsync(delivery.LetterId, cancel);
    }

    private async Task<CwcMessage?> MessageAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Id == delivery.LetterId, cancel);
        var post = await db.Set<Domain.Officials.Membership>().Where(term => term.OfficialId == delivery.OfficialId).OrderByDescending(term => term.Start).Select(term => term.PostId).FirstOrDefaultAsync(cancel);

        if (post is null || CwcMessage.OfficeOf(post) is not { } office || data.ContentOf(letter) is not { Gateway: { } details } content || await addressees.OneAsync(delivery.OfficialId, [], false, cancel) is not { } to)
        {
            return null;
        }

        var home = data.HomeOf(letter);
        var composed = ComposedLetter.Of(content, home, to.Facts.Salutation, to.Fields);
        var isSuggested = OwnWords.Share(MergedBody(content, to), composed.Suggested) == 0;
        return new CwcMessage(
            delivery.Id.Value.ToString("N"), DateOnly.FromDateTime(now.UtcDateTime), agent, office, details, home.Street ?? "", home.City ?? "", content.State ?? "", content.Zip, content.Email ?? "",
            FinishedText.Of(composed.Subject).Value, isSuggested ? content.Own : FinishedText.Of(composed.Text).Value, isSuggested ? FinishedText.Of(MergedBody(content, to)).Value : "");
    }

    private static string MergedBody(LetterContent content, Addressee to) => MergeField.Merge(content.Body, to.Fields);
}
