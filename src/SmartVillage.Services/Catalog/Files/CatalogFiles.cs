namespace SmartVillage.Services.Catalog.Files;

/// <summary>The files that come with the program.</summary>
internal static class CatalogFiles
{
    /// <summary>Before the name of every file in the assembly.</summary>
    public const string Prefix = "Catalog/Shipped/";

    private static readonly Lazy<IReadOnlyList<CatalogLayer>> Loaded = new(() => CatalogReader.Read(Names().Select(name => (name, Text(name)))));

    /// <summary>All layers, the national base first, then wider areas before narrower ones.</summary>
    /// <exception cref="CatalogException">A file is faulty.</exception>
    public static IReadOnlyList<CatalogLayer> Shipped => Loaded.Value;

    /// <summary>Names of the layers' files.</summary>
    public static IEnumerable<string> Names() => typeof(CatalogFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
        .Where(name => name != EmergencyGuide.FileName);

    /// <summary>Content of a file.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(CatalogFiles).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"No catalogue file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
