using System.Text;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Strings of values that come again and again, like names of styles: one that stands where its like stood last is not
/// made a second time.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int Places = 64;
    private const int Longest = 32;

    private readonly (byte[] Written, string Text)[] _last = new (byte[], string)[Places];

    /// <param name="written">UTF-8.</param>
    public string Of(ReadOnlySpan<byte> written)
    {
        if (written.Length is 0 or > Longest)
        {
            return Encoding.UTF8.GetString(written);
        }

        ref (byte[] Written, string Text) last = ref _last[(written[0] + (7 * written[^1]) + (13 * written.Length)) % Places];
        if (last.Text is null || !written.SequenceEqual(last.Written))
        {
            last = (written.ToArray(), Encoding.UTF8.GetString(written));
        }

        return last.Text;
    }
}
