using System.Globalization;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>
/// Damaged documents by the thousand. Their number is FUZZ_CASES, their first seed FUZZ_SEED; without them it is the
/// short form.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortForm = 1_500;
    private const int ShortFormFlat = 300;

    /// <summary>All four readers of one case together; the documents are some hundred kilobytes as XML.</summary>
    private const long MostBytes = 64_000_000;

    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    private static readonly Lazy<IReadOnlyList<Specimen>> Specimens = new(Specimen.All);

    private static readonly byte[] Standing = SampleDocuments.Master();

    [Fact]
    public void Readers_WhatOnceDidHarm_IsReadOrRefused() => Assert.All(Corpus.Names, name => new Intake(Standing).Try(Corpus.Read(name)));

    [Fact]
    public void Readers_DamagedDocuments_AreReadOrRefusedInBoundedMemory() => Fuzz(
        ShortForm, (specimen, other, random) => random.Next(2) == 0 ? XmlDamage.Of(specimen, random) : ByteDamage.Of(specimen, other, random));

    /// <summary>What a task pane hands over where Word gives no container.</summary>
    [Fact]
    public void Readers_DamagedDocumentsAsOneXmlFile_AreReadOrRefusedInBoundedMemory() => Fuzz(
        ShortFormFlat, (specimen, other, random) => random.Next(2) == 0 ? XmlDamage.OfFlat(specimen, random) : ByteDamage.OfFlat(specimen, other, random));

    private void Fuzz(int shortForm, Func<Specimen, Specimen, Random, byte[]> damage)
    {
        IReadOnlyList<Specimen> specimens = Specimens.Value;
        int first = Setting("FUZZ_SEED", 1);
        int last = first + Setting("FUZZ_CASES", shortForm) - 1;
        var intake = new Intake(Standing);
        var found = new List<string>();
        for (int seed = first; seed <= last; seed++)
        {
            found.AddRange(Harm(intake, specimens, damage, seed));
        }

        output.WriteLine($"{last - first + 1} cases: {intake.Taken} read, {intake.Refused} refused, at most {intake.MostBytes / 1e6:F1} MB allocated, longest {intake.Longest.TotalMilliseconds:F0} ms");
        Assert.Empty(found);
        Assert.InRange(intake.MostBytes, 0, MostBytes);
        Assert.InRange(intake.Longest, TimeSpan.Zero, Guard);
    }

    private static string[] Harm(Intake intake, IReadOnlyList<Specimen> specimens, Func<Specimen, Specimen, Random, byte[]> damage, int seed)
    {
        var random = new Random(seed);
        Specimen specimen = specimens[random.Next(specimens.Count)];
        byte[] document = damage(specimen, specimens[random.Next(specimens.Count)], random);
        try
        {
            intake.Try(document);
            return [];
        }
        catch (Exception e)
        {
            return [$"seed {seed} ({specimen.Name}), kept as {Corpus.Keep(document)}: {e}"];
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
