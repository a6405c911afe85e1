using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmartVillage.App.Tests.Commands;

/// <summary>A receipt is checked where there is nothing but the receipt and a key.</summary>
public sealed class ReceiptCommandTests
{
    [Fact]
    public async Task Verify_tells_a_true_receipt_from_a_changed_one_without_any_configuration()
    {
        using var cli = new Cli();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var first = Sign(key, """{"edition":1}""", new string('0', 64));
        var second = Sign(key, """{"edition":2}""", first.Hash);
        cli.Write("kunci.pem", key.ExportSubjectPublicKeyInfoPem());
        cli.Write("baik.ndjson", $"{Line(first)}\n{Line(second)}\n");
        cli.Write("ubah.ndjson", $"{Line(first)}\n{Line(second with { Text = """{"edition":3}""" })}\n");
        cli.Write("hilang.ndjson", $"{Line(first)}\n{Line(Sign(key, """{"edition":3}""", second.Hash))}\n");

        Assert.Equal((0, 2), await VerifyAsync(cli, "baik.ndjson"));
        Assert.Equal((5, 2), await VerifyAsync(cli, "ubah.ndjson"));
        Assert.Equal((5, 2), await VerifyAsync(cli, "hilang.ndjson"));
    }

    private static async Task<(int Code, int Receipts)> VerifyAsync(Cli cli, string file)
    {
        var result = await Cli.RunPlainAsync(TestContext.Current.CancellationToken, "receipt", "verify", cli.PathOf(file), "--key", cli.PathOf("kunci.pem"), "--json");
        return (result.Code, result.Json().GetProperty("receipts").GetInt32());
    }

    private static Signed Sign(ECDsa key, string text, string previous)
    {
        var hash = SHA256.HashData([.. Convert.FromHexString(previous), .. Encoding.UTF8.GetBytes(text)]);
        return new Signed(text, previous, Convert.ToHexStringLower(hash), Convert.ToBase64String(key.SignData(hash, HashAlgorithmName.SHA256)));
    }

    private static string Line(Signed receipt) => JsonSerializer.Serialize(new
    {
        signedText = receipt.Text,
        previousHash = receipt.Previous,
        hash = receipt.Hash,
        signature = receipt.Signature,
    });

    private sealed record Signed(string Text, string Previous, string Hash, string Signature);
}
