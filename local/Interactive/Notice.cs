using System.Text;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Interactive;

/// <summary>What a person needs to know to begin.</summary>
/// <param name="Playground">Null when it was left out.</param>
/// <param name="PlaygroundUser">E-mail address of the sample person who uses it.</param>
public sealed record Notice(Uri Product, Uri? Playground, string PlaygroundUser, TemplateSample Sample, string AssessmentId, string DataFolder)
{
    public string Write()
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine("OfficeIntegration runs, for this machine only. Ctrl+C ends it and everything it started.").AppendLine();
        Line(text, "Teams (Agents Playground)", Playground is null ? "left out" : $"{Playground}  you are {PlaygroundUser}; the bot greets you, and answers to “my items”");
        Line(text, "API", $"{Product}api/  with the header X-Local-User: <object id>");
        Line(text, "OpenAPI document", $"{Product}api/openapi.json");
        Line(text, "Sample assessment", AssessmentId);
        Line(text, "Data", DataFolder);
        text.AppendLine().AppendLine("  The web page, as each of the sample's people:").AppendLine();
        foreach ((string name, string objectId, string part) in People())
        {
            Line(text, part, $"{Product}app/?user={objectId}  {name}");
        }

        return text.ToString();
    }

    private IEnumerable<(string Name, string ObjectId, string Part)> People() =>
        Sample.Coordinators.Select(person => (person.Name, person.ObjectId, "coordinator"))
            .Concat(Sample.Stakeholders.Select(person => (person.Name, person.ObjectId, "stakeholder")));

    private static void Line(StringBuilder text, string label, string value) => text.Append("  ").Append(label.PadRight(28)).AppendLine(value);
}
