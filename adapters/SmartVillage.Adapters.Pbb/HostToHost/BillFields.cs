using System.Text.Json;
using SmartVillage.Adapters.Pbb.List;

namespace SmartVillage.Adapters.Pbb.HostToHost;

/// <summary>A bill whose field names every tax office chooses: found by the names that are in use.</summary>
internal sealed class BillFields
{
    private static readonly string[] OwnerNames = ["nama", "nama_wp", "nm_wp", "nm_wp_sppt", "nama_wajib_pajak", "name", "taxpayer_name"];
    private static readonly string[] AmountNames = ["pokok", "tagihan", "jumlah", "pbb", "pbb_yg_harus_dibayar_sppt", "ketetapan", "tagihan_pokok", "amount", "bill_amount"];
    private static readonly string[] PenaltyNames = ["denda", "penalty", "fine"];
    private static readonly string[] DueNames = ["jatuh_tempo", "tgl_jatuh_tempo", "tgl_jatuh_tempo_sppt", "due_date"];

    private readonly Dictionary<string, JsonElement> _values;

    private BillFields(JsonElement bill) => _values = bill.EnumerateObject().GroupBy(field => field.Name.ToLowerInvariant()).ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);

    public string? Owner => Value(OwnerNames) as string;

    public long? Amount => CellValues.Rupiah(Value(AmountNames));

    public long? Penalty => CellValues.Rupiah(Value(PenaltyNames));

    public DateOnly? DueOn => CellValues.Date(Value(DueNames));

    /// <summary>The bill, whether it is an object or the first of a list; null when there is none.</summary>
    public static BillFields? Of(JsonElement? data) => data switch
    {
        { ValueKind: JsonValueKind.Object } one => new BillFields(one),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Object => new BillFields(list[0]),
        _ => null,
    };

    private object? Value(string[] names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
            {
                return value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number => value.GetDouble(),
                    _ => null,
                };
            }
        }

        return null;
    }
}
