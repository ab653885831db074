using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>Blocks of one piece, taken in.</summary>
/// <param name="Resources">What they may refer to: what stood there, and what came with them.</param>
internal sealed record TakenBlocks(IReadOnlyList<XElement> Blocks, PieceResources Resources);
