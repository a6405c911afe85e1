using CsCheck;
using SmartVillage.Adapters.Bpjs;
using SmartVillage.Adapters.Http.Signing;

namespace SmartVillage.Adapters.Tests.Bpjs;

/// <summary>The published test vectors; all of them are synthetic.</summary>
public sealed class BpjsVectorTests
{
    public const string Response =
        "r4ekNXPH5cwvokyM/AXra+ybeD5NMnmPYzpuOKu/qn/NCLTCt0dDV5axdNdaInBFBL4XvUEOQr7wQn7dkzdfLOYB5u495vX55Bpo2muJW2E+XgavsRSAQj2MEwE+gbzUVrxwaOX0pZK/II4dVcdgFnHONxei9nJ4OjPnj8vUBKI=";

    public static readonly TrustMark Mark = new("00000", "contoh-rahasia");

    [Fact]
    public void Signing_gives_the_published_value() => Assert.Equal("20BKS3PWnD3XU4JbSSZvVlGi2WWnDa8Sv9uHJ+wsELA=", TrustMark.Hmac("bbb", "aaa"));

    [Fact]
    public void A_request_is_signed_with_id_and_time() => Assert.Equal("wM2fpcwQ4L/sksJJTyNPiMz93xghbUsUBUGjdZKplLw=", Mark.Sign("1700000000"));

    [Fact]
    public void An_answer_opens_with_the_time_of_its_request()
    {
        Assert.Equal("""{"peserta":{"nik":"1872044501909999","statusPeserta":{"kode":"0","keterangan":"AKTIF"}}}""", BpjsSecrets.Open(Response, Mark, "1700000000"));
        Assert.Throws<FormatException>(() => BpjsSecrets.Open(Response, Mark, "1700000001"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("QUJD")]
    [InlineData("bukan base64!")]
    public void What_is_not_encrypted_like_that_is_refused(string text) => Assert.Throws<FormatException>(() => BpjsSecrets.Open(text, Mark, "1700000000"));

    [Theory]
    [InlineData("Q", "")]
    [InlineData("IJA", "A")]
    [InlineData("IY1-kA", "aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("AoUwziBOAuCGAEsDW0CWAzANPJIA2sY8AkqQHTygQwLJpY76EnlA", "Peserta aktif, kelas III. Peserta aktif, kelas III.")]
    [InlineData("IsQwdgJgXwBIRPaHVtGhkcngoA", "\u00d1and\u00fa \u6f22\u5b57 \u2713 \u6f22\u5b57")]
    public void Packed_texts_unpack(string packed, string text) => Assert.Equal(text, LzUri.Decompress(packed));

    [Fact]
    public void Any_text_either_unpacks_or_is_refused_and_never_grows_without_end() =>
        Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$ %"], 0, 300].Sample(text => (TryOpen(text)?.Length ?? 0) <= 1000, iter: 3000);

    private static string? TryOpen(string packed)
    {
        try
        {
            return LzUri.Decompress(packed, maxChars: 1000);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
