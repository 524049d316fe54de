using QRCoder;
using Redress.Platform.Web;

namespace Redress.Share.Qr;

/// <summary>QR codes of this site's own addresses, for paper and screens. None tells us who scanned it.</summary>
internal static class QrCodes
{
    private const int LongestPath = 300;
    private const int PixelsOfModule = 12;

    public static IResult GetSvg(string? path, HttpRequest request, Site site) =>
        Allows(path) ? Results.Text(Svg(site.Address(request, path!)), "image/svg+xml") : Refused();

    public static IResult GetPng(string? path, HttpRequest request, Site site) =>
        Allows(path) ? Results.Bytes(Png(site.Address(request, path!)), "image/png") : Refused();

    public static string Svg(string address)
    {
        using var data = Data(address);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(PixelsOfModule, "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    public static byte[] Png(string address)
    {
        using var data = Data(address);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsOfModule);
    }

    /// <summary>The modules with their quiet zone, row by row; true is dark.</summary>
    public static IReadOnlyList<System.Collections.BitArray> Modules(string address)
    {
        using var data = Data(address);
        return [.. data.ModuleMatrix];
    }

    // Level M mends 15% of the code, enough for a creased flyer.
    private static QRCodeData Data(string address) => QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);

    /// <summary>Only paths of this site: a code that carries our name leads nowhere else.</summary>
    private static bool Allows(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= LongestPath && !path.Any(c => char.IsControl(c) || c is '\\');

    private static IResult Refused() => Results.Problem("Give a path of this site: ?path=/stories/…", statusCode: StatusCodes.Status400BadRequest);
}
