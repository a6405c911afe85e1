using System.Security.Cryptography;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>Receipts prove what they say to whoever has the public key and nothing else.</summary>
public sealed class SignedReceiptTests
{
    [Fact]
    public async Task Every_receipt_holds_alone_and_follows_the_one_before()
    {
        await using var bench = await BenchAsync();
        var receipts = bench.Receipts.List(1);

        using var key = KeyOf(bench);
        Assert.Equal(3, receipts.Count);
        Assert.All(receipts, receipt => Assert.True(receipt.Holds(key)));
        Assert.Equal(receipts.SkipLast(1).Select(receipt => receipt.Hash), receipts.Skip(1).Select(receipt => receipt.PreviousHash));
    }

    [Fact]
    public async Task A_changed_text_another_chain_or_another_key_does_not_hold()
    {
        await using var bench = await BenchAsync();
        var receipt = bench.Receipts.List(1)[1];

        using var key = KeyOf(bench);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False((receipt with { SignedText = receipt.SignedText.Replace("\"read\":20", "\"read\":21", StringComparison.Ordinal) }).Holds(key));
        Assert.False((receipt with { PreviousHash = new string('0', 64) }).Holds(key));
        Assert.False((receipt with { Signature = "bukan base64" }).Holds(key));
        Assert.False(receipt.Holds(other));
    }

    private static async Task<Workbench> BenchAsync()
    {
        var bench = new Workbench();
        bench.Source.AddFamilies(5);
        await bench.SyncAsync();
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "5"));
        await bench.SyncAsync();
        await bench.SyncAsync();
        return bench;
    }

    private static ECDsa KeyOf(Workbench bench)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(bench.Receipts.PublicKey), out _);
        return key;
    }
}
