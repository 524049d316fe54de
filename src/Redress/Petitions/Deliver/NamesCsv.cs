using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Deliver;

/// <summary>The signers who were told before they signed that the addressee gets their name and ZIP code, and who have not taken that back: one a line, by region, in the shuffled order of the log. No e-mail address is in it.</summary>
internal sealed class NamesCsv(ReadLoggedCount counts, PersonalData data)
{
    /// <returns>How many names were written.</returns>
    public async Task<long> WriteAsync(Id<Petition> petition, long size, TextWriter file, CancellationToken cancel)
    {
        var written = 0L;
        var told = counts.Counting(petition, size).Where(signature => signature.State == SignatureState.Confirmed && signature.Person != null && ConsentText.TellsOfNames.Contains(signature.Consent));
        await file.WriteAsync(CsvLine.Of("name", "zip", "country", "region", "version"));

        await foreach (var signature in told.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var signer = SignerDetails.Of(signature, data)!;
            await file.WriteAsync(CsvLine.Of(signer.Name, signer.Zip, signer.Country, signature.Region, $"{signature.Version}"));
            written++;
        }

        return written;
    }
}
