using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using SmartVillage.Api.Http;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Open311;

/// <summary>One content in both formats of GeoReport v2, which maps them onto each other: members are elements, and items of a list are elements named by the list.</summary>
internal static class Open311Writer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly Dictionary<string, string> Items = new(StringComparer.Ordinal)
    {
        ["services"] = "service",
        ["attributes"] = "attribute",
        ["values"] = "value",
        ["service_requests"] = "request",
        ["errors"] = "error",
        ["endpoints"] = "endpoint",
        ["formats"] = "format",
    };

    public static ReadOnlyMemory<byte> Json(JsonNode content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonOutput.Options))
        {
            content.WriteTo(writer);
        }

        return stream.ToArray();
    }

    public static ReadOnlyMemory<byte> Xml(string root, JsonNode content)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8 }))
        {
            Write(writer, root, content);
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter writer, string name, JsonNode? node)
    {
        writer.WriteStartElement(name);
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Write(writer, member, value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Write(writer, Items[name], item);
                }

                break;
            case JsonValue value:
                writer.WriteString(PlainText.Clean(value.ToString()));
                break;
        }

        writer.WriteEndElement();
    }
}
