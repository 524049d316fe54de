namespace Redress.Stories.Samples;

/// <summary>What another capability adds to the sample content. It comes and goes with the sample stories.</summary>
internal interface ISampleContent
{
    /// <summary>What is there already stays as it is.</summary>
    Task InstallAsync(CancellationToken cancel);

    Task RemoveAsync(CancellationToken cancel);
}
