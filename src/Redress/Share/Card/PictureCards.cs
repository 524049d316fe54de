using Redress.Platform;
using Redress.Platform.Drawing;

namespace Redress.Share.Card;

/// <summary>Pictures that have been drawn, kept by the hash of what stands on them; the folder may be emptied at any time.</summary>
internal sealed class PictureCards(Fonts fonts, IConfiguration configuration)
{
    private readonly string _folder = Path.Combine(DataFolder.Of(configuration), "cards");

    public async Task<byte[]> PngAsync(PictureCard card, CancellationToken cancel)
    {
        var file = Path.Combine(_folder, $"{card.Hash}.png");

        if (File.Exists(file))
        {
            return await File.ReadAllBytesAsync(file, cancel);
        }

        var png = card.ToPng(fonts);
        Directory.CreateDirectory(_folder);

        // Another request may be drawing the same: each writes a file of its own, and the last one stays.
        var own = Path.Combine(_folder, $"{card.Hash}.{Path.GetRandomFileName()}.part");
        await File.WriteAllBytesAsync(own, png, cancel);
        File.Move(own, file, overwrite: true);
        return png;
    }
}
