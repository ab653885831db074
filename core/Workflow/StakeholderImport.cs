using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Core.Workflow;

public enum ImportFormat
{
    Csv,
    Json,
}

/// <summary>One row as it was read, not yet checked. Fields that are missing are null.</summary>
/// <param name="Row">From 1, the header row of a CSV file not counted.</param>
/// <param name="Items">What the person is to be asked for, for example <c>01; 05.b</c>.</param>
public sealed record ImportRow(
    int Row, string? Name, string? Organisation, string? Category, string? Language, string? TimeZone, string? Email, string? ObjectId, string? Items = null);

/// <summary>Why a row cannot be imported.</summary>
public sealed record ImportError(int Row, RefusedException Why);

/// <summary>Reads lists of people. Columns or properties: name, organisation, category, language, timeZone, email, and optional objectId and items.</summary>
public static class StakeholderImport
{
    public const int MaxRows = 2_000;
    public const int MaxChars = 2_000_000;

    private static readonly string[] NeededColumns = ["name", "email"];

    /// <exception cref="RefusedException"><see cref="Refusal.ImportUnreadable"/>: it is no CSV or JSON list with these columns.</exception>
    public static IReadOnlyList<ImportRow> Read(ImportFormat format, string content)
    {
        if (content.Length > MaxChars)
        {
            throw new RefusedException(Refusal.FieldTooLong, ("field", "people"), ("max", MaxChars), ("length", content.Length));
        }

        IReadOnlyList<ImportRow> rows = format == ImportFormat.Csv ? ReadCsv(content) : ReadJson(content);
        return rows.Count is > 0 and <= MaxRows
            ? rows
            : throw new RefusedException(Refusal.ImportUnreadable, ("place", "1"), ("reason", $"1–{MaxRows}"));
    }

    /// <summary>The rows as stakeholders, and every row that cannot be one.</summary>
    public static (IReadOnlyList<Stakeholder> People, IReadOnlyList<ImportError> Errors) Check(string assessmentId, IReadOnlyList<ImportRow> rows)
    {
        var people = new List<Stakeholder>();
        var errors = new List<ImportError>();
        var seen = new HashSet<string>();
        foreach (ImportRow row in rows)
        {
            try
            {
                Stakeholder person = Check(assessmentId, row);
                people.Add(seen.Add(person.Id) ? person : throw new RefusedException(Refusal.FieldInvalid, ("field", "email"), ("allowed", "1×")));
            }
            catch (RefusedException why)
            {
                errors.Add(new(row.Row, why));
            }
        }

        return (people, errors);
    }

    /// <summary>What the rows say people are to be asked for, and every row that names no such item.</summary>
    public static (IReadOnlyList<AssignInput> Items, IReadOnlyList<ImportError> Errors) CheckItems(Assessment assessment, IReadOnlyList<ImportRow> rows)
    {
        var items = new List<AssignInput>();
        var errors = new List<ImportError>();
        foreach (ImportRow row in rows.Where(row => !string.IsNullOrWhiteSpace(row.Items)))
        {
            try
            {
                items.AddRange(ItemWords.KeysIn(row.Items, assessment.ItemUses).Select(item => AssignItems.Check(assessment, new((row.Email ?? "").Trim(), item, AssignmentRole.Lead))));
            }
            catch (RefusedException why)
            {
                errors.Add(new(row.Row, why));
            }
        }

        return (items, errors);
    }

    private static Stakeholder Check(string assessmentId, ImportRow row)
    {
        string email = FieldRules.Email(row.Email);
        return new(
            Ids.Stakeholder(assessmentId, email),
            FieldRules.Required("name", row.Name),
            FieldRules.Required("organisation", row.Organisation),
            CategoryOf(row.Category),
            FieldRules.Language(row.Language?.Trim()),
            FieldRules.TimeZone(row.TimeZone?.Trim()),
            email,
            string.IsNullOrWhiteSpace(row.ObjectId) ? null : ObjectIdOf(row.ObjectId));
    }

    private static StakeholderCategory CategoryOf(string? value) =>
        Enum.TryParse(value?.Trim(), ignoreCase: true, out StakeholderCategory category) && Enum.IsDefined(category) && !int.TryParse(value, out _)
            ? category
            : throw new RefusedException(Refusal.FieldInvalid, ("field", "category"), ("allowed", string.Join(", ", Enum.GetNames<StakeholderCategory>())));

    private static string ObjectIdOf(string value) =>
        Guid.TryParse(value.Trim(), out Guid id)
            ? id.ToString()
            : throw new RefusedException(Refusal.FieldInvalid, ("field", "objectId"), ("allowed", "00000000-0000-0000-0000-000000000000"));

    private static List<ImportRow> ReadCsv(string content)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = header => header.Header.Trim().TrimStart('\ufeff').ToLowerInvariant(),
            MissingFieldFound = null,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
        };
        try
        {
            using var csv = new CsvReader(new StringReader(content), configuration);
            return csv.Read() && csv.ReadHeader() && HasColumns(csv.HeaderRecord) ? [.. CsvRows(csv)] : throw Unreadable("1", "name, organisation, category, language, timeZone, email");
        }
        catch (CsvHelperException broken)
        {
            throw Unreadable(broken.Context?.Parser?.Row.ToString(CultureInfo.InvariantCulture) ?? "?", "CSV");
        }
    }

    private static bool HasColumns(string[]? header) =>
        Array.TrueForAll(NeededColumns, needed => header?.Any(column => column.Trim().TrimStart('\ufeff').Equals(needed, StringComparison.OrdinalIgnoreCase)) == true);

    private static IEnumerable<ImportRow> CsvRows(CsvReader csv)
    {
        for (int row = 1; csv.Read(); row++)
        {
            yield return new(
                row, csv.GetField("name"), csv.GetField("organisation"), csv.GetField("category"), csv.GetField("language"), csv.GetField("timezone"), csv.GetField("email"), csv.GetField("objectid"), csv.GetField("items"));
        }
    }

    private static List<ImportRow> ReadJson(string content)
    {
        try
        {
            JsonRow?[] rows = JsonSerializer.Deserialize<JsonRow?[]>(content, JsonSerializerOptions.Web) ?? [];
            return [.. rows.Select((row, index) => new ImportRow(
                index + 1, row?.Name, row?.Organisation, row?.Category, row?.Language, row?.TimeZone, row?.Email, row?.ObjectId, row?.Items))];
        }
        catch (JsonException broken)
        {
            throw Unreadable(broken.Path ?? "$", "JSON: [{ \"name\": …, \"email\": … }]");
        }
    }

    private sealed record JsonRow(string? Name, string? Organisation, string? Category, string? Language, string? TimeZone, string? Email, string? ObjectId, string? Items);

    private static RefusedException Unreadable(string place, string expected) => new(Refusal.ImportUnreadable, ("place", place), ("reason", expected));
}
