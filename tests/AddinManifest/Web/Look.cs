namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>What the system of whoever looks at a page asks for.</summary>
public enum Look
{
    Light,
    Dark,
    Contrast,
}
