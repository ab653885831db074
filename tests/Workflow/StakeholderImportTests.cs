using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class StakeholderImportTests
{
    private const string Header = "name,organisation,category,language,timeZone,email,objectId\n";

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Read_CsvWithAnyUsualSeparator_GivesTheRows(string separator)
    {
        string csv = (Header + "Sample Person,\"Ministry of Samples\",Ministry,fr,Europe/Paris,one@example.org,\n").Replace(",", separator, StringComparison.Ordinal);

        (IReadOnlyList<Stakeholder> people, IReadOnlyList<ImportError> errors) = StakeholderImport.Check("a", StakeholderImport.Read(ImportFormat.Csv, csv));

        Assert.Empty(errors);
        Stakeholder person = Assert.Single(people);
        Assert.Equal(("Sample Person", "Ministry of Samples", StakeholderCategory.Ministry, "fr", "Europe/Paris", "one@example.org", null),
            (person.Name, person.Organisation, person.Category, person.Language, person.TimeZone, person.Email, person.ObjectId));
    }

    [Fact]
    public void Read_CsvWithByteOrderMarkQuotesAndLineBreaks_KeepsTheText()
    {
        string csv = "\ufeff" + Header + "\"王 小明\",\"部门, \"\"甲\"\"\n第二行\",academia,zh-Hans,Asia/Shanghai,two@example.org,6f9619ff-8b86-d011-b42d-00c04fc964ff\n";

        (IReadOnlyList<Stakeholder> people, IReadOnlyList<ImportError> errors) = StakeholderImport.Check("a", StakeholderImport.Read(ImportFormat.Csv, csv));

        Assert.Empty(errors);
        Assert.Equal("部门, \"甲\"\n第二行", people[0].Organisation);
        Assert.Equal("6f9619ff-8b86-d011-b42d-00c04fc964ff", people[0].ObjectId);
    }

    [Theory]
    [InlineData("Sample,Org,Ministry,en,Europe/Paris,not-an-address,", "email")]
    [InlineData(",Org,Ministry,en,Europe/Paris,a@example.org,", "name")]
    [InlineData("Sample,,Ministry,en,Europe/Paris,a@example.org,", "organisation")]
    [InlineData("Sample,Org,Kings,en,Europe/Paris,a@example.org,", "category")]
    [InlineData("Sample,Org,3,en,Europe/Paris,a@example.org,", "category")]
    [InlineData("Sample,Org,Ministry,de,Europe/Paris,a@example.org,", "language")]
    [InlineData("Sample,Org,Ministry,en,Mars/Base,a@example.org,", "timeZone")]
    [InlineData("Sample,Org,Ministry,en,Europe/Paris,a@example.org,4711", "objectId")]
    [InlineData("Sam\u0007ple,Org,Ministry,en,Europe/Paris,a@example.org,", "name")]
    public void Check_BadField_NamesRowAndField(string row, string field)
    {
        string csv = Header + "Fine,Org,Ministry,en,Europe/Paris,fine@example.org,\n" + row + "\n";

        (IReadOnlyList<Stakeholder> people, IReadOnlyList<ImportError> errors) = StakeholderImport.Check("a", StakeholderImport.Read(ImportFormat.Csv, csv));

        ImportError error = Assert.Single(errors);
        Assert.Single(people);
        Assert.Equal(2, error.Row);
        Assert.Contains(("field", (object?)field), error.Why.Values);
    }

    [Fact]
    public void Check_SameAddressTwice_IsAnErrorOfTheSecondRow()
    {
        string csv = Header + "One,Org,Ministry,en,Europe/Paris,a@example.org,\nTwo,Org,Ministry,en,Europe/Paris,A@EXAMPLE.org,\n";

        Assert.Equal(2, Assert.Single(StakeholderImport.Check("a", StakeholderImport.Read(ImportFormat.Csv, csv)).Errors).Row);
    }

    [Theory]
    [InlineData(ImportFormat.Csv, "")]
    [InlineData(ImportFormat.Csv, "who,what\n1,2\n")]
    [InlineData(ImportFormat.Csv, "name,email\n")]
    [InlineData(ImportFormat.Json, "{")]
    [InlineData(ImportFormat.Json, "{\"name\":\"x\"}")]
    [InlineData(ImportFormat.Json, "[]")]
    [InlineData(ImportFormat.Json, "[1]")]
    [InlineData(ImportFormat.Json, "null")]
    public void Read_NoListOfPeople_IsRefused(ImportFormat format, string content) =>
        Assert.Equal(Refusal.ImportUnreadable, Assert.Throws<RefusedException>(() => StakeholderImport.Read(format, content)).Refusal);

    [Fact]
    public void Read_JsonList_GivesTheRows()
    {
        const string Json = """[{"name":"أحمد","organisation":"منظمة","category":"CivilSociety","language":"ar","timeZone":"Africa/Cairo","email":"three@example.org"}, null]""";

        (IReadOnlyList<Stakeholder> people, IReadOnlyList<ImportError> errors) = StakeholderImport.Check("a", StakeholderImport.Read(ImportFormat.Json, Json));

        Assert.Equal("أحمد", Assert.Single(people).Name);
        Assert.Equal(2, Assert.Single(errors).Row);
    }
}
