namespace Redress.Platform.Drawing;

internal static class DrawingSetup
{
    /// <summary><c>Fonts:Folder</c> names a folder with fonts for scripts that the bundled ones lack.</summary>
    public static void AddDrawing(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Fonts:Folder"];
        builder.Services.AddSingleton(_ => new Fonts(Path.Combine(AppContext.BaseDirectory, "fonts"), folder is null ? Fonts.SystemFolders : [folder, .. Fonts.SystemFolders]));
    }
}
