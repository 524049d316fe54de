namespace Redress.Platform.Web;

/// <summary>Marks a page that other sites may show in a frame: it has no cookie, no session, and nothing to be tricked into pressing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class MayBeFramedAttribute : Attribute;
