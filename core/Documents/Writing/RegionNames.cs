namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The stretches of a master that are no items.</summary>
internal static class RegionNames
{
    public const string Cover = "cover";
    public const string Edition = Writing.Cover.EditionPart;
    public const string Notes = "notes";
    public const string Contents = Writing.Contents.Part;
    public const string Progress = ProgressTable.Part;
    public const string Closing = "closing";

    private static readonly string[] Generated = [Edition, Contents, Progress];

    public static string Heading(string headingId) => "heading:" + headingId;

    /// <summary>Text typed behind a region where nothing stood.</summary>
    public static string After(string region) => "after:" + region;

    /// <summary>Made anew by the product; what somebody types into it is kept elsewhere.</summary>
    public static bool IsGenerated(string name) => Generated.Contains(name);
}
