namespace OfficeIntegration.Core.Templates;

/// <summary>
/// A file under <c>templates/</c> cannot be used. Thrown at start-up, so that a bad template is never half in use;
/// the message names the file, the place in it and what to change.
/// </summary>
/// <param name="file">Relative to the templates folder, for example <c>un-64-211/fr.json</c>.</param>
/// <param name="place">JSON path, for example <c>$.headings[0].items[2].key</c>; <c>$</c> for the file as a whole.</param>
/// <param name="reason">What is wrong, as the rest of a sentence about the place.</param>
public sealed class TemplateRejectedException(string file, string place, string reason, Exception? cause = null)
    : Exception($"{file} at {place}: {reason}.", cause)
{
    public string File { get; } = file;

    public string Place { get; } = place;

    public string Reason { get; } = reason;
}
