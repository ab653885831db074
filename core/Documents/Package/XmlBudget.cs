namespace OfficeIntegration.Core.Documents.Package;

/// <summary>What all parts of one file together may cost as XML.</summary>
internal sealed class XmlBudget
{
    private int _nodes;

    /// <summary>Elements, attributes and texts read so far.</summary>
    public int Nodes => _nodes;

    /// <exception cref="DocumentRejectedException">Too deep, too many attributes on one element, or too much altogether.</exception>
    public void Spend(int depth, int attributes)
    {
        _nodes += 1 + attributes;
        if (depth > DocumentLimits.MaxXmlDepth || attributes > DocumentLimits.MaxXmlAttributes || _nodes > DocumentLimits.MaxXmlNodes)
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "XML too deep or too large.");
        }
    }
}
