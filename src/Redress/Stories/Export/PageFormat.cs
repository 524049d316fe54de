namespace Redress.Stories.Export;

internal enum PageFormat
{
    Html,
    Md,
    Json,
}
