using SmartVillage.App.Demo;

namespace SmartVillage.App.Tests.Demo;

public sealed class TemporaryFolderTests
{
    [Fact]
    public void A_folder_in_use_survives_another_start_and_an_abandoned_one_does_not()
    {
        var purpose = $"uji{Guid.CreateVersion7():N}";
        var abandoned = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"smartvillage-{purpose}-lama"));
        File.WriteAllText(Path.Combine(abandoned.FullName, ".alive"), string.Empty);
        File.WriteAllText(Path.Combine(abandoned.FullName, "sisa.db"), "x");

        using var first = new TemporaryFolder(purpose);
        using var second = new TemporaryFolder(purpose);

        Assert.False(Directory.Exists(abandoned.FullName));
        Assert.True(Directory.Exists(first.Path));
    }

    [Fact]
    public void Dispose_removes_the_folder_with_its_content()
    {
        string path;
        using (var folder = new TemporaryFolder($"uji{Guid.CreateVersion7():N}"))
        {
            path = folder.Path;
            Directory.CreateDirectory(folder.File("dalam"));
            File.WriteAllText(folder.File("dalam/isi"), "x");
        }

        Assert.False(Directory.Exists(path));
    }
}
