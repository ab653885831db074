using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents;

/// <summary>The one door through which these tests hand in an edited master.</summary>
internal static class MasterReading
{
    /// <param name="current">A sample master, as <see cref="SampleDocuments.Master"/> gave it.</param>
    public static TakenInMaster TakeIn(byte[] upload, byte[] current) => MasterChain.Of(current).TakeIn(upload);

    public static byte[] TakenIn(byte[] upload, byte[] current) => TakeIn(upload, current).Document.ToArray();

    public static IReadOnlyList<string> Edited(byte[] upload, byte[] current) => TakeIn(upload, current).EditedItems;
}
