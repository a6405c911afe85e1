using System.Buffers;
using CsCheck;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>Public tables lie unsealed, so that a damaged byte is first seen by who unpacks them: it is told as such, or read as another number, and nothing else happens.</summary>
public sealed class DamagedTablesTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Damaged_texts_are_told_as_damage()
    {
        var (texts, _) = Written();

        Damages(texts.Length).Sample(damage => ReadOrTold(() => PublicTexts.Decode(damage.Apply(texts))));
    }

    [Fact]
    public void Damaged_tables_are_told_as_damage()
    {
        var (texts, block) = Written();

        Damages(block.Length).Sample(damage => ReadOrTold(() =>
            PublicAreaCodec.Decode(AreaLevel.Rt, "MAWAR/001/002", damage.Apply(block), PublicTexts.Decode(texts)).All.Count()));
    }

    private static Gen<Damage> Damages(int length) => Gen.Select(Gen.Int[0, length - 1], Gen.Byte, Gen.Bool).Select((place, value, cuts) => new Damage(place, value, cuts));

    private static void ReadOrTold(Func<object> read)
    {
        var failure = Record.Exception(read);

        Assert.True(failure is null or FormatException, $"Reading damaged bytes: {failure}");
    }

    private static (byte[] Texts, byte[] Block) Written()
    {
        var texts = new PublicTexts();
        var (block, words) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        PublicAreaCodec.Encode([Table("sex", 1), Table("religion", 2), Table("benefit-7", 2)], texts, block);
        texts.Encode(words);
        return (words.WrittenSpan.ToArray(), block.WrittenSpan.ToArray());
    }

    private static PublicTable Table(string topic, long edition) => new(
        new StatisticsTable
        {
            Topic = topic,
            Label = topic == "benefit-7" ? "BANTUAN PANGAN" : null,
            Level = AreaLevel.Rt,
            Area = "MAWAR/001/002",
            Lines = [.. Enumerable.Range(1, 9).Select(code => new StatisticsLine($"{code}", $"BARIS {code}", new StatisticsCount(40 * code, code > 4 ? null : 20 * code, 20 * code)))],
            NotFilled = new StatisticsCount(3, 1, 2),
            Total = new StatisticsCount(1803, 900, 903),
        },
        edition, AsOf, new DateOnly(2026, 3, 1));

    private sealed record Damage(int Place, byte Value, bool Cuts)
    {
        public byte[] Apply(byte[] written)
        {
            byte[] damaged = Cuts ? written[..Place] : [.. written];
            if (!Cuts)
            {
                damaged[Place] = Value;
            }

            return damaged;
        }
    }
}
