namespace Redress.Stories.Samples;

/// <summary>What a capability adds to the sample stories. Both may run again; each saves what it does.</summary>
internal interface ISampleContent
{
    /// <summary>Adds what is not there yet to the sample stories that are there.</summary>
    Task InstallAsync(CancellationToken cancel);

    Task RemoveAsync(CancellationToken cancel);
}
