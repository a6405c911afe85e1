using System.Xml.Linq;

namespace SmartVillage.App.Tests.Architecture;

/// <summary>Holds the direction of dependencies: whoever wants another one changes this list, and can be asked why.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] UseCases =
        ["SmartVillage.Sync", "SmartVillage.Services", "SmartVillage.Marketplace", "SmartVillage.Mutakhiran"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["SmartVillage.Domain"] = [],
        ["SmartVillage.Sync"] = ["SmartVillage.Domain"],
        ["SmartVillage.Services"] = ["SmartVillage.Domain"],
        // Hours, points, business numbers and texts in two languages are the same for services and sellers, and stand once.
        ["SmartVillage.Marketplace"] = ["SmartVillage.Domain", "SmartVillage.Services"],
        ["SmartVillage.Mutakhiran"] = ["SmartVillage.Domain"],
        ["SmartVillage.Store"] = ["SmartVillage.Domain", .. UseCases],
        ["SmartVillage.Api"] = ["SmartVillage.Domain", "SmartVillage.Store", .. UseCases],
        ["SmartVillage.Web"] = ["SmartVillage.Domain", "SmartVillage.Store", .. UseCases],
        ["SmartVillage.Schedules"] = ["SmartVillage.Domain", .. UseCases],
        ["SmartVillage.TestSupport"] = ["SmartVillage.Domain", "SmartVillage.Sync"],
    };

    /// <summary>The rules of HTTP that adapters have in common; no adapter sees another one.</summary>
    private const string SharedHttp = "SmartVillage.Adapters.Http";

    public static TheoryData<string> Projects => [.. Repository.Files("*.csproj", "src", "adapters", "schedules", "tests")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_its_layer_may_see(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var references = References(project);

        if (name.EndsWith("Tests", StringComparison.Ordinal) || name is "SmartVillage.App" or "SmartVillage.Benchmarks")
        {
            Assert.All(references, reference => Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, reference)), reference));
            return;
        }

        Assert.True(Allowed.ContainsKey(name) || IsAdapter(name), $"{name} needs an entry in the list of allowed references.");
        string[] allowed = IsAdapter(name) ? ["SmartVillage.Domain", SharedHttp, .. UseCases] : Allowed[name];
        Assert.All(references, reference => Assert.Contains(Path.GetFileNameWithoutExtension(reference), allowed));
    }

    [Fact]
    public void Domain_has_no_packages() =>
        Assert.Empty(XDocument.Load(Path.Combine(Repository.Root, "src/SmartVillage.Domain/SmartVillage.Domain.csproj")).Descendants("PackageReference"));

    [Theory]
    [InlineData("linq2db", "SmartVillage.Store")]
    [InlineData("Quartz", "SmartVillage.Schedules")]
    [InlineData("System.CommandLine", "SmartVillage.App")]
    public void A_library_is_known_to_one_project_of_the_product(string package, string owner)
    {
        var users = Repository.Files("*.csproj", "src", "adapters", "schedules")
            .Where(project => XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference").Any(p => (string?)p.Attribute("Include") == package))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal([owner], users);
    }

    [Fact]
    public void Tables_of_OpenSID_are_named_only_by_its_adapter_and_in_explanations()
    {
        var offenders =
            from file in Repository.Files("*.cs", "src/SmartVillage.Sync", "src/SmartVillage.Services", "src/SmartVillage.Marketplace", "src/SmartVillage.Mutakhiran", "src/SmartVillage.Store", "src/SmartVillage.Api", "src/SmartVillage.App", "schedules")
            from line in File.ReadLines(Path.Combine(Repository.Root, file))
            where line.Contains("tweb_", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}";

        Assert.Empty(offenders);
    }

    private static bool IsAdapter(string name) => name.StartsWith("SmartVillage.Adapters.", StringComparison.Ordinal) && !name.EndsWith("Tests", StringComparison.Ordinal);

    private static List<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference").Select(reference => ((string)reference.Attribute("Include")!).Replace('\\', '/')).ToList();
}
