using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Tests.Catalog;

public sealed class OpeningWordsTests
{
    [Theory]
    [InlineData("Mo-Fr 08:00-16:00", "Senin–Jumat 08.00–16.00")]
    [InlineData("Mo-Th 08:00-16:00, Fr 08:00-11:30", "Senin–Kamis 08.00–16.00, Jumat 08.00–11.30")]
    [InlineData("Mo-Su 06:00-21:00", "setiap hari 06.00–21.00")]
    [InlineData("Mo-Su", "setiap hari 24 jam")]
    [InlineData("Sa-Mo 20:00-02:00", "Sabtu–Senin 20.00–02.00")]
    [InlineData("Su", "Minggu 24 jam")]
    public void Hours_are_said_as_people_say_them(string hours, string words) => Assert.Equal(words, OpeningWords.Of(hours));
}
