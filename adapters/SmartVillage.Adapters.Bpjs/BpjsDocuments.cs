using System.Text.Json;
using System.Text.Json.Serialization;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.Bpjs;

/// <summary><c>metaData</c> says what happened; <c>response</c> is an encrypted text, nothing, or a plain object in errors.</summary>
internal sealed record BpjsEnvelope(BpjsMeta? MetaData, JsonElement? Response);

internal sealed record BpjsMeta(string? Code, string? Message);

/// <summary>Only what is shown; everything else of a member is passed over.</summary>
internal sealed record BpjsAnswer(BpjsMember? Peserta);

internal sealed record BpjsMember(BpjsCode? StatusPeserta, BpjsCode? HakKelas, BpjsProvider? ProvUmum);

/// <summary>A member as PCare shows it, without the layer around it. Its dates are dd-MM-yyyy, and none of them is taken over.</summary>
internal sealed record PCareMember(string? Aktif, string? KetAktif, PCareClass? JnsKelas, BpjsProvider? KdProviderPst);

internal sealed record PCareClass(string? Nama);

internal sealed record BpjsCode(string? Kode, string? Keterangan);

internal sealed record BpjsProvider(string? NmProvider);

[JsonSerializable(typeof(BpjsEnvelope))]
[JsonSerializable(typeof(BpjsAnswer))]
[JsonSerializable(typeof(PCareMember))]
internal sealed partial class BpjsJson : JsonSerializerContext
{
    public static BpjsJson Types { get; } = new(OutsideSystem.JsonOptions());
}
