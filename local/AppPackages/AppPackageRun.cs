using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Local.AppPackages;

/// <summary>Makes the package that is uploaded in the Teams admin centre, and the manifest for older versions of Office.</summary>
public static class AppPackageRun
{
    private static readonly string[] Icons = ["color", "outline"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same for every run, so that equal packages are equal files.</summary>
    private static readonly DateTimeOffset Stamped = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="folder">That of the checked-in manifest.</param>
    /// <exception cref="LocalRunException">What would come out is not right, or cannot be written; nothing was written then.</exception>
    public static void Run(AppPackageCommand command, string folder, TextWriter output)
    {
        var package = ManifestPackage.Read(folder, command.Identity.FillIn);
        if (command.WordId is { } wordId)
        {
            HideOlder(package.Manifest, wordId);
        }

        string[] findings = [.. ManifestChecks.All(package), .. WordManifest.TooLong(package)];
        _ = findings.Length == 0 ? 0 : throw new LocalRunException($"The package would not be right:\n{string.Join('\n', findings)}");
        try
        {
            WriteZip(command.File, package);
            output.WriteLine($"{command.File}: upload it in the Teams admin centre. The application id URI of the Entra application is {(string)package.Manifest["webApplicationInfo"]!["resource"]!}");
            if (command.WordId is { } id)
            {
                string word = Path.ChangeExtension(command.File, ".word.xml");
                WordManifest.Of(package, id).Save(word);
                output.WriteLine($"{word}: for Office versions without the unified manifest; deploy it under Integrated apps in the Microsoft 365 admin centre.");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"{command.File} cannot be written: {failure.Message}", failure);
        }
    }

    /// <summary>Where both are there, people see one.</summary>
    private static void HideOlder(JsonObject manifest, Guid wordId) => manifest["extensions"]![0]!["alternates"] = new JsonArray(new JsonObject
    {
        ["requirements"] = new JsonObject { ["scopes"] = new JsonArray("document") },
        ["hide"] = new JsonObject { ["customOfficeAddin"] = new JsonObject { ["officeAddinId"] = wordId.ToString() } },
    });

    private static void WriteZip(string file, ManifestPackage package)
    {
        using var stream = new FileStream(file, FileMode.Create);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        Put(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(package.Manifest, Indented));
        foreach ((string name, JsonObject locale) in package.Locales)
        {
            Put(zip, name, JsonSerializer.SerializeToUtf8Bytes(locale, Indented));
        }

        foreach (string icon in Icons.Select(kind => (string)package.Manifest["icons"]![kind]!))
        {
            Put(zip, icon, File.ReadAllBytes(Path.Combine(package.Folder, icon)));
        }
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamped;
        using Stream written = entry.Open();
        written.Write(content);
    }
}
