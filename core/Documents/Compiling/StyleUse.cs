namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What a paragraph's style says of its place in a master.</summary>
internal enum StyleRole
{
    Text,

    /// <summary>A heading of the questionnaire: items may follow.</summary>
    Heading,

    /// <summary>Carries the key of the item that begins here.</summary>
    ItemStart,

    ItemEnd,

    /// <summary>Stands in a master for what a compilation has no use for; kept when somebody typed into it.</summary>
    Structure,
}

/// <summary>What becomes of a style.</summary>
/// <param name="Id">Of the style in the compilation, as bytes of an attribute.</param>
internal sealed record StyleUse(byte[] Id, StyleRole Role);
