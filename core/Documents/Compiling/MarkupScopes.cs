using System.Xml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What the prefixes stand for where the walk is (Namespaces in XML 1.0, section 6).</summary>
internal sealed class MarkupScopes(MarkupNames names)
{
    private readonly Stack<(MarkupPrefix Prefix, string? Before, int Depth)> _declared = new();

    public bool IsDeclaration(MarkupName name) => name.Prefix == names.Declaration || (name.Prefix == names.Default && name.Local == names.Declaration.Text);

    /// <param name="depth">Of the element the attributes belong to.</param>
    public void Declare(MarkupAttributes attributes, int depth)
    {
        for (int index = 0; index < attributes.Count; index++)
        {
            (MarkupName name, string value) = attributes[index];
            if (IsDeclaration(name))
            {
                MarkupPrefix prefix = name.Prefix == names.Default ? names.Default : names.Prefix(name.Local);
                _declared.Push((prefix, prefix.Space, depth));
                prefix.Space = value.Length > 0 || prefix == names.Default ? names.Space(value) : throw new XmlException("A prefix for nothing.");
            }
        }
    }

    /// <summary>Declarations count within their element.</summary>
    /// <param name="open">How many elements are open.</param>
    public void Leave(int open)
    {
        while (_declared.TryPeek(out var declared) && declared.Depth >= open)
        {
            _declared.Pop();
            declared.Prefix.Space = declared.Before;
        }
    }
}
