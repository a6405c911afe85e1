using System.Buffers;
using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// Codes and labels of a village's public tables, each pair once, so that the tables of ten thousand areas need not repeat them. Only grows: tables of earlier months refer to it.
/// </summary>
public sealed class PublicTexts
{
    private readonly List<(string Code, string Label)> _texts = [];
    private readonly Dictionary<(string Code, string Label), int> _places = [];

    /// <summary>Reads what <see cref="Encode"/> wrote; nothing gives an empty list.</summary>
    /// <exception cref="FormatException">The bytes are not texts of this program.</exception>
    public static PublicTexts Decode(ReadOnlySpan<byte> bytes)
    {
        var texts = new PublicTexts();
        while (!bytes.IsEmpty)
        {
            texts.PlaceOf(VarInt.ReadText(ref bytes), VarInt.ReadText(ref bytes));
        }

        return texts;
    }

    /// <summary>Appends all texts.</summary>
    public void Encode(IBufferWriter<byte> output)
    {
        foreach (var (code, label) in _texts)
        {
            VarInt.Write(output, code);
            VarInt.Write(output, label);
        }
    }

    internal (string Code, string Label) this[int place] => place >= 0 && place < _texts.Count ? _texts[place] : throw VarInt.Damaged();

    internal int PlaceOf(string code, string label = "")
    {
        if (!_places.TryGetValue((code, label), out var place))
        {
            place = _texts.Count;
            _places[(code, label)] = place;
            _texts.Add((code, label));
        }

        return place;
    }
}
