using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SmartVillage.Api.Http;

/// <summary>How every answer is written: UTF-8 as it is, no indentation.</summary>
internal static class JsonOutput
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
