package org.prunelang.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.data.Chance;
import org.prunelang.data.Normalization;

/** Whatever is done to a frame, it shows what moving every pixel by hand shows. */
class FrameTest {
    @ParameterizedTest
    @CsvSource({"1, 5, 7", "3, 8, 8", "3, 4, 9", "2, 6, 3"})
    void cropsAndMirrorsAreThoseOfEveryPixelMovedByHand(int channels, int height, int width) {
        ImageSet images = Pictures.random(3, channels, height, width, 2);
        Chance chance = Chance.of(channels, height, width);
        Frame frame = new Frame(images);
        for (int round = 0; round < 200; round++) {
            int image = chance.below(3);
            Moved moved = Moved.of(images, image);
            frame.show(images, image);
            for (int change = chance.below(5); change > 0; change--) {
                if (chance.heads()) {
                    frame.mirror();
                    moved = moved.mirrored();
                } else {
                    int x = chance.below(2 * width + 3) - width - 1;
                    int y = chance.below(2 * height + 3) - height - 1;
                    frame.move(x, y);
                    moved = moved.moved(x, y);
                }
            }
            assertThat(shown(frame, images)).containsExactly(moved.numbers());
        }
    }

    @Test
    void aPartThatIsStretchedIsThatOfTheFrameAsItIsSeen() {
        ImageSet images = Pictures.of(2, 4, 10, 20, 30, 40, 50, 60, 70, 80);
        Frame frame = new Frame(images);
        frame.show(images, 0);
        frame.mirror();
        frame.stretch(0, 0, 4, 2);
        assertThat(shown(frame, images)).containsExactly(40, 30, 20, 10, 80, 70, 60, 50);
        frame.move(1, 1);
        assertThat(shown(frame, images)).containsExactly(70, 60, 50, 0, 0, 0, 0, 0);
    }

    /** The bytes as numbers. */
    private static float[] shown(Frame frame, ImageSet images) {
        float[] table = new float[images.channels() * 256];
        for (int i = 0; i < table.length; i++) {
            table[i] = i % 256;
        }
        float[] numbers = new float[images.elements()];
        frame.write(table, numbers, 0);
        return numbers;
    }

    @Test
    void blackIsTheNumberOfTheByteZero() {
        ImageSet images = Pictures.of(1, 2, 255, 255);
        Frame frame = new Frame(images);
        frame.show(images, 0);
        frame.move(1, 0);
        float[] numbers = new float[2];
        float[] table = new Normalization(List.of(0.5), List.of(0.25)).table();
        frame.write(table, numbers, 0);
        assertThat(numbers).containsExactly(2f, -2f);
    }

    /** An image whose pixels move one by one. */
    private static final class Moved {
        private final int[][][] pixels;

        private Moved(int[][][] pixels) {
            this.pixels = pixels;
        }

        static Moved of(ImageSet images, int image) {
            int[][][] pixels = new int[images.height()][images.width()][images.channels()];
            for (int y = 0; y < images.height(); y++) {
                for (int x = 0; x < images.width(); x++) {
                    for (int c = 0; c < images.channels(); c++) {
                        pixels[y][x][c] = images.pixel(image, c, y, x);
                    }
                }
            }
            return new Moved(pixels);
        }

        Moved mirrored() {
            int[][][] turned = new int[pixels.length][pixels[0].length][];
            for (int y = 0; y < pixels.length; y++) {
                for (int x = 0; x < pixels[0].length; x++) {
                    turned[y][x] = pixels[y][pixels[0].length - 1 - x];
                }
            }
            return new Moved(turned);
        }

        Moved moved(int right, int down) {
            int[][][] turned = new int[pixels.length][pixels[0].length][pixels[0][0].length];
            for (int y = 0; y < pixels.length; y++) {
                for (int x = 0; x < pixels[0].length; x++) {
                    int fromX = x + right;
                    int fromY = y + down;
                    if (fromX >= 0
                            && fromX < pixels[0].length
                            && fromY >= 0
                            && fromY < pixels.length) {
                        turned[y][x] = pixels[fromY][fromX];
                    }
                }
            }
            return new Moved(turned);
        }

        float[] numbers() {
            float[] numbers = new float[pixels.length * pixels[0].length * pixels[0][0].length];
            int at = 0;
            for (int[][] row : pixels) {
                for (int[] pixel : row) {
                    for (int value : pixel) {
                        numbers[at++] = value;
                    }
                }
            }
            return numbers;
        }
    }
}
