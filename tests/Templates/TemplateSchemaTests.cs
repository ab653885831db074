using NJsonSchema;
using NJsonSchema.Validation;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Templates;

/// <summary>The schemas an editor uses and the reader the product uses must mean the same.</summary>
public sealed class TemplateSchemaTests
{
    public static TheoryData<string> Files { get; } =
        [.. Directory.GetFiles(Repository.PathOf("templates"), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("templates"), file).Replace('\\', '/'))
            .Where(file => file.Contains('/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Validate_EveryFile_HasNoError(string file) =>
        Assert.Empty(await ErrorsOf(SchemaOf(file), await File.ReadAllTextAsync(Repository.PathOf("templates", file))));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryFile_NamesItsSchema(string file) =>
        Assert.Contains($"\"$schema\": \"../{SchemaOf(file)}\"", await File.ReadAllTextAsync(Repository.PathOf("templates", file)), StringComparison.Ordinal);

    /// <summary>What a schema can see of the refusals; the rest needs more than one place or more than one file.</summary>
    [Theory]
    [InlineData("template.json", "\"version\": 1", "\"version\": \"1\"")]
    [InlineData("template.json", "\"version\": 1", "\"version\": 0")]
    [InlineData("template.json", "\"version\": 1,", "")]
    [InlineData("template.json", "\"version\": 1", "\"version\": 1, \"colour\": \"blue\"")]
    [InlineData("template.json", "\"id\": \"quick-check\"", "\"id\": \"Quick Check\"")]
    [InlineData("template.json", "\"key\": \"A1\"", "\"key\": \"A.1.2\"")]
    [InlineData("template.json", "\"key\": \"A1\"", "\"key\": \"A1234567890123456\"")]
    [InlineData("template.json", "\"label\": \"A1\"", "\"label\": \" \"")]
    [InlineData("fr.json", "\"language\": \"fr\"", "\"language\": \"de\"")]
    [InlineData("fr.json", "\"working-translation\"", "\"draft\"")]
    [InlineData("fr.json", "\"Avant un incident\"", "\"\"")]
    [InlineData("fr.json", "\"Avant un incident\"", "\"Avant\\nun incident\"")]
    [InlineData("fr.json", "\"Avant un incident\"", "null")]
    [InlineData("fr.json", "\"subtitle\"", "\"subtitel\"")]
    [InlineData("fr.json", "\"A1\": ", "\"A 1\": ")]
    [InlineData("sample.json", "\"category\": \"Industry\"", "\"category\": \"industry\"")]
    [InlineData("sample.json", "\"kind\": \"NotUsed\"", "\"kind\": \"InScope\"")]
    [InlineData("sample.json", "\"decidedBy\": \"Carol Sample\"", "\"decidedBy\": \"\"")]
    [InlineData("sample.json", "https://www.example.org", "http://www.example.org")]
    [InlineData("sample.json", "\"level\": 3", "\"level\": 6")]
    [InlineData("sample.json", "\"marking\": \"GREEN\"", "\"marking\": \"Green\"")]
    public async Task Validate_DamagedFile_IsRefusedByBoth(string file, string old, string replacement)
    {
        using var templates = new TemplatesCopy("quick-check");
        templates.Replace($"quick-check/{file}", old, replacement);

        Assert.NotEmpty(await ErrorsOf(SchemaOf(file), await File.ReadAllTextAsync(templates.PathOf("quick-check", file))));
        Assert.Throws<TemplateRejectedException>(templates.Load);
    }

    private static string SchemaOf(string file) => Path.GetFileName(file) switch
    {
        "template.json" => "template.schema.json",
        "sample.json" => "sample.schema.json",
        _ => "language.schema.json",
    };

    private static async Task<IEnumerable<string>> ErrorsOf(string schemaFile, string json)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Repository.PathOf("templates", schemaFile)));
        return schema.Validate(json).Select(Describe);
    }

    private static string Describe(ValidationError error) => $"{error.Path}: {error.Kind}";
}
