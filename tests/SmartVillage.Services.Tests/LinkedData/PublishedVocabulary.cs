using System.Text.Json;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>What SEMIC publishes about CPSV-AP 3.2.0, as far as public services are concerned.</summary>
internal static class PublishedVocabulary
{
    /// <summary>Terms of the context.</summary>
    public static JsonElement Context { get; } = Read("cpsv-ap-3.2.0-context.json").GetProperty("@context");

    /// <summary>Shapes by class.</summary>
    public static JsonElement Shapes { get; } = Read("cpsv-ap-3.2.0-shapes.json").GetProperty("shapes");

    private static JsonElement Read(string name)
    {
        using var stream = typeof(PublishedVocabulary).Assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
