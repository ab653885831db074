using System.Text;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>The complex fields that are open (section 17.16.2): a code, a separator, a result.</summary>
internal sealed class FieldStack
{
    private const int MaxOpen = 50;

    private readonly Stack<Field> _open = new();
    private int _codes;

    /// <summary>Whether what comes now is code and not text.</summary>
    public bool InCode => _codes > 0;

    /// <summary>The address of the innermost open HYPERLINK field.</summary>
    public string? Link => _open.Count == 0 ? null : _open.Select(open => open.Address).FirstOrDefault(address => address is not null);

    public void Mark(string? kind)
    {
        switch (kind)
        {
            case "begin" when _open.Count < MaxOpen:
                _open.Push(new Field());
                _codes++;
                break;
            case "separate" when _open.TryPeek(out Field? field) && !field.InResult:
                field.Address = SafeLink.Of(AddressIn(field.Code.ToString()));
                field.InResult = true;
                _codes--;
                break;
            case "end" when _open.Count > 0:
                Close();
                break;
        }
    }

    /// <summary>A result may go on in the next paragraph, a code may not: an unclosed one would swallow the rest of the document.</summary>
    public void EndOfParagraph()
    {
        while (InCode)
        {
            Close();
        }
    }

    public void Instruct(string code)
    {
        if (_open.TryPeek(out Field? field) && !field.InResult)
        {
            field.Code.Append(code);
        }
    }

    /// <returns>The address of a HYPERLINK instruction; null for any other.</returns>
    public static string? AddressIn(string? instruction)
    {
        string code = instruction?.Trim() ?? "";
        if (!code.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string rest = code["HYPERLINK".Length..].TrimStart();
        return rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(' ')[0];
    }

    private void Close() => _codes -= _open.Pop().InResult ? 0 : 1;

    private sealed class Field
    {
        /// <summary>Known once the result begins.</summary>
        public string? Address { get; set; }

        public StringBuilder Code { get; } = new();

        public bool InResult { get; set; }
    }
}
