using SmartVillage.Mutakhiran.WriteBack;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Tests.WriteBack;

public sealed class ReleaseMatrixTests
{
    [Theory]
    [InlineData("22.12", 2212)]
    [InlineData("v22.12", 2212)]
    [InlineData("23.06.1", 2306)]
    [InlineData("2410.0.0", 2410)]
    [InlineData("2405-premium", 2405)]
    [InlineData("24.13", null)]
    [InlineData("premium", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_release_is_read_as_OpenSID_writes_it(string? text, int? number) => Assert.Equal(number, ReleaseMatrix.Parse(text));

    [Theory]
    [InlineData("22.12", false, "ubah", false, false)]
    [InlineData("23.01", false, "ubah", false, false)]
    [InlineData("23.02", false, "ubah", false, false)]
    [InlineData("2403.0.0", false, "ubah", false, false)]
    [InlineData("2404.0.0", true, "ubah", false, false)]
    [InlineData("2405.0.0", true, "ubah", true, false)]
    [InlineData("2409.0.0", true, "ubah", true, true)]
    [InlineData("2410.0.0", true, "hapus", true, true)]
    public void Every_span_of_releases_has_its_rules(string release, bool needsOpenData, string right, bool statusNeedsFullData, bool hasCoordinates)
    {
        var rules = ReleaseMatrix.Find(release)!;

        Assert.Equal((needsOpenData, right, statusNeedsFullData, hasCoordinates), (rules.ImportNeedsOpenData, rules.Right, rules.StatusNeedsFullData, rules.HasCoordinates));
    }

    [Theory]
    [InlineData("22.11")]
    [InlineData("2411.0.0")]
    [InlineData(null)]
    public void A_release_that_nobody_read_has_none(string? release) => Assert.Null(ReleaseMatrix.Find(release));

    [Fact]
    public void The_steps_say_what_else_is_written_only_where_something_is()
    {
        var rules = ReleaseMatrix.Find("24.10")!;

        Assert.DoesNotContain(ImportGuide.StepsFor(rules, false, "impor-1-abc.xlsx", 7), step => step.Contains("alamat kosong", StringComparison.Ordinal));
        Assert.Contains(ImportGuide.StepsFor(rules, false, "impor-1-abc.xlsx", 7, markedFamilies: 3), step => step.Contains("3 keluarga", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("22.12", true, false)]
    [InlineData("2410.0.0", true, true)]
    [InlineData("2410.0.0", null, true)]
    [InlineData("2410.0.0", false, false)]
    public void The_steps_open_and_close_the_window_only_where_it_is_needed(string release, bool? fullData, bool window)
    {
        var steps = ImportGuide.StepsFor(ReleaseMatrix.Find(release)!, fullData, "impor-1-abc.xlsx", 7);

        Assert.Equal(window, steps.Any(step => step.Contains("data lengkap", StringComparison.Ordinal)));
        Assert.Contains("cadangan", steps[1], StringComparison.Ordinal);
        Assert.Contains(steps, step => step.Contains("impor-1-abc.xlsx", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("7 baris berhasil", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("Tag ID Card", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains($"\"{(release == "22.12" ? "ubah" : "hapus")}\"", StringComparison.Ordinal));
        if (window)
        {
            Assert.True(IndexOf("matikan") < IndexOf("Impor Penduduk") && IndexOf("Impor Penduduk") < IndexOf("Aktifkan kembali"));
        }

        int IndexOf(string words) => steps.ToList().FindIndex(step => step.Contains(words, StringComparison.Ordinal));
    }
}
