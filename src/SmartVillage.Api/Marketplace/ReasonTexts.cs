using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Api.Marketplace;

/// <summary>What an operator reads about a product that rests or has flaws: what is the matter, and what to do in OpenSID.</summary>
internal static class ReasonTexts
{
    public static string Of(PauseReason reason) => reason switch
    {
        PauseReason.MarketplaceOff => "Lapak dimatikan di situs desa. Aktifkan \u201CTampilkan Lapak Web\u201D di pengaturan Lapak OpenSID bila hendak ditampilkan lagi.",
        PauseReason.ProductOff => "Produk dinonaktifkan di OpenSID. Aktifkan di menu Lapak › Produk bila dijual lagi.",
        PauseReason.SellerOff => "Pelapak dinonaktifkan di OpenSID. Aktifkan di menu Lapak › Pelapak bila berjualan lagi.",
        PauseReason.CategoryOff => "Kategori dinonaktifkan di OpenSID. Aktifkan kategorinya, atau pindahkan produk ke kategori lain.",
        PauseReason.SellerMissing => "Pelapak produk ini tidak ada lagi di OpenSID. Pilih pelapak lain pada produknya, atau hapus produknya.",
        PauseReason.CategoryMissing => "Kategori produk ini tidak ada lagi di OpenSID. Pilih kategori lain pada produknya.",
        PauseReason.ResidentMissing => "Penduduk di balik pelapak ini tidak ada dalam data desa. Hubungkan pelapak dengan penduduk yang benar.",
        PauseReason.ResidentDead => "Pelapak tercatat meninggal. Bila usahanya diteruskan, daftarkan penerusnya sebagai pelapak.",
        PauseReason.ResidentMoved => "Pelapak tercatat pindah. Bila masih berjualan di sini, daftarkan pelapak yang menjadi warga.",
        PauseReason.ResidentGone => "Pelapak tercatat hilang, pergi atau tidak sah. Periksa status dasarnya di menu Penduduk.",
        PauseReason.NoTitle => "Nama produk kosong. Isi namanya di OpenSID.",
        PauseReason.BadPrice => "Harga kosong, negatif atau tidak masuk akal. Perbaiki harganya di OpenSID.",
        _ => "Produk sudah tidak ada di OpenSID.",
    };

    /// <summary>What is the matter with a photo, or null when it can be seen.</summary>
    public static string? Of(PhotoState? photo) => photo switch
    {
        PhotoState.Shown => null,
        PhotoState.Kept => "Situs desa sedang tidak menjawab; yang tampil foto yang tersimpan.",
        PhotoState.Missing => "Berkasnya tidak ada di situs desa. Unggah ulang fotonya di OpenSID.",
        PhotoState.NotAPicture => "Berkasnya bukan gambar yang dapat dibaca. Unggah foto JPEG, PNG, GIF atau WebP.",
        PhotoState.TooLarge => "Gambarnya terlalu besar (paling banyak 10 MB dan 50 megapiksel). Perkecil, lalu unggah ulang.",
        PhotoState.NotConfigured => "Alamat situs desa (WebUrl) belum diisi dalam konfigurasi, sehingga fotonya tidak dapat diambil.",
        PhotoState.Unavailable => "Situs desa tidak menjawab, sehingga fotonya belum dapat diambil. Periksa situsnya.",
        _ => "Belum sempat diperiksa; buka daftar ini sekali lagi.",
    };

    public static string Of(ListingFlaw flaw) => flaw switch
    {
        ListingFlaw.NoPhoto => "Tidak ada foto. Unggah foto produknya di OpenSID.",
        ListingFlaw.BadPhotoList => "Daftar fotonya rusak atau memuat nama yang tidak sah. Unggah ulang fotonya di OpenSID.",
        ListingFlaw.NoWhatsApp => "Pelapak tidak mempunyai nomor untuk pesanan. Isi nomor telepon pelapak di OpenSID.",
        ListingFlaw.BadWhatsApp => "Nomor pelapak bukan nomor seluler yang sah. Perbaiki menjadi seperti 081234567890.",
        ListingFlaw.BadDiscount => "Potongan negatif, lebih dari 100 persen atau melebihi harga, sehingga tidak ditampilkan. Perbaiki potongannya.",
        ListingFlaw.LongText => $"Deskripsi terlalu panjang dan dipotong pada {GoodsText.LongestText} huruf. Ringkaskan deskripsinya.",
        ListingFlaw.UnsafeText => "Deskripsi memuat skrip, bingkai atau formulir, yang dibuang. Tulis ulang sebagai teks biasa.",
        ListingFlaw.BadPlace => "Titik pelapak di luar Indonesia atau tidak terbaca; yang ditampilkan titik kantor desa. Tandai lagi di peta OpenSID.",
        ListingFlaw.IdentityInText => "Nama atau deskripsi memuat NIK atau No. KK, yang disembunyikan. Hapus nomornya di OpenSID.",
        ListingFlaw.NoPrice => "Harganya 0, sehingga pembeli diminta bertanya. Isi harganya di OpenSID.",
        _ => "Orang yang sama juga menjadi pelapak di desa lain. Periksa apakah ia sudah pindah.",
    };
}
